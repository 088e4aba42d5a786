"""What is counted: measure words and physical units, longest first (量词与单位)."""

_WORDS = (
    "人次 批次 场次 户次 架次 班次 家次 件次 项次 平方公里 平方米 立方米 万千瓦时 千瓦时 "
    "亿千瓦时 兆瓦时 千瓦 兆瓦 吉瓦时 吉瓦 公里 千米 海里 公顷 公斤 千克 吨标准煤 吨标煤 标准箱 "
    "英寸 厘米 毫米 km kV "
    "小时 工作日 个工作日 个百分点 个月 个 家 户 项 件 名 人 位 条 种 支 只 所 类 "
    "款 台 套 辆 艘 架 座 处 间 栋 片 块 幅 份 册 本 篇 场 次 期 批 届 轮 档 级 层 倍 "
    "亩 吨 克 米 剂 箱 瓶 盒 床 张 期 头 羽 株 棵 对 组 队 门 课时 学时 天 年 周岁 岁 "
    "分钟 分 站 桶 辆次 艺 宗 例 万千瓦 MW MWh GW GWh kW kWh 度 点 枚 颗 门 环 道 笔 单 "
    "枝 尾 起 口 头只 只次 台次 担 棒 路 TB PB EB Tbps 亩次 基点 个基点 "
    "平米 ㎡ Gbps Mbps 斤 公升 升 立方 群 盏 眼 班 列 趟 车次 航班 标箱 TEU P PFlops EFlops 吨公里 "
    "微克/立方米 毫克/立方米 毫克/升 吨标准煤/万元 吨标煤/万元 立方米/万元 "
    "千克标准煤/万元 平方米/人"
    " 孔 村次 马力 幢 袋 股 幕 卷 平方千米 千伏安 兆伏安 kVA MVA 吉焦 GJ 标台 克/千瓦时 人公里 匹 "
    "席位 "
    "EFLOPS PFLOPS TFLOPS 吨二氧化碳当量 吨二氧化碳 吨油当量 台套 床位 立方千米 毫升"
)
# 创作歌曲10首, 土方8万方, 15万人年: what begins many other words.
_GUARDED = (
    "人年(?![均度龄初底末内])",
    "首(?![批次期个席先要发创府届站班])",
    "部(?![门委署队分位长属落])",
    "根次",
    "根(?![据本源植治除系])",
    "段(?![落时位子])",
    "枪(?![支械])",
    "方(?![面式案法向针队位便志阵])",
)
COUNT_UNITS = (
    "(?:"
    + "|".join(_GUARDED)
    + "|"
    + "|".join(
        unit + "(?![A-Za-z])" if unit.isascii() else unit
        for unit in sorted(set(_WORDS.split()), key=lambda unit: (-len(unit), unit))
    )
    + ")"
)
MONEY_UNITS = "(?:元人民币|人民币元?|美元|港元|欧元|日元|块钱|元)"
