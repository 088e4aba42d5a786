"""Lines of a web page or a print office around the paper: navigation, metadata, contact, print."""

from __future__ import annotations

import re

_LONGEST = 160
_BLANKS = re.compile(r"\s")
_NUMBERED = re.compile(
    r"\A\d{1,2}[.、](?=首页|[>＞]|当前)|\A[>＞]{1,2}(?=正文)"
)  # 2. 首页 > 政务公开

# 您当前所在的位置：首页 > …；【法宝引证码】；阅读人次:529人；分享；索 引 号 : …
_CHROME = re.compile(
    r"(?:您|你)?(?:当前|现在)?(?:所在)?的?位置[:：]|首页(?:[>＞/»|\-]|\Z)|【法宝引证码】"
    r"|原文链接|https?://|www\."
    r"|(?:文章)?来源于?[:：]|发布(?:时间|日期|时期|机构|人|单位)|生成日期[:：]|作者[:：]"
    r"|(?:网络|责任)?编辑[:：]"
    r"|信息审核|审核(?:人)?[:：]|阅读(?:人次|次数|量)?[:：]"
    r"|(?:浏览|点击|访问)(?:次数|量|数|率)|字号?[:：]|【字体"
    r"|(?:分享|保存|打印|关闭|收藏|下载|返回|登录|注册|搜索|检索|智能检索|首页|公开|友情链接"
    r"|相关解读|相关链接|相关文件|相关阅读|相关附件|(?:推荐|热[点门]|相关|最新)(?:文章|新闻|资讯|信息))(?:到|本页|窗口|顶部)?\Z"
    r"|扫一扫|[上下]一[篇条]|无障碍|长者模式|简体版|繁体版|索引号[:：]|主题(?:分类|词)[:：]"
    r"|公开(?:方式|形式|类别|范围)[:：]"
    r"|(?:发文字号|发文机关|文号|标题|名称|公文种类|成文日期|有效性|体裁分类|组配分类|信息分类"
    r"|服务对象)[:：](?!.{60})"
    r"|.{0,40}版权所有|百科全书收录|随便看|copyright|.{0,20}ICP备|原标题[:：]|(?:本文)?免责声明|点击查看|My\s?JSP"
    r"|最新文件\Z|游客您好|第三方账号"
    r"|主办单位[:：].{2,40}(?:地址|邮编|备案|承办单位|版权|标识码)"
    r"|标题[:：]|正文(?:[:：]|\Z)|[>＞]{1,2}正文|\|\Z",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"[\u3400-\u9fff]{0,12}?[（(]?(?:联系(?:人|单位|电话|方式|处室|地址)|咨询电话"
    r"|承办(?:人|单位|处室)|经办人|领导签发|签发人?|审核人|审签|邮政编码|邮编|传真|电话)"
    r"(?:[^。]{0,12}[:：]|及\Z)"
)
_PRINT = re.compile(
    r"抄\s?(?:送|报)[:：]|主\s?送[:：]|.{2,40}(?:办公室|办公厅"
    r"|秘书处)?\d{4}年\d{1,2}月\d{1,2}日(?:印发|印)|共印\d{1,4}份"
    r"|印发(?:字号)?\Z|[\d、-]{7,40}[；;。）)]{0,3}\Z|打字[:：]|校对[:：]"
)
_CLASS_MARK = re.compile(r"办[复理](?:类别|结果|类型)[:：]|办理结果[:：]|类别标识")


def is_chrome(text: str) -> bool:
    """Whether a paragraph belongs to the page around the paper."""
    if len(text) <= _LONGEST:
        return _CHROME.match(_NUMBERED.sub("", _BLANKS.sub("", text))) is not None
    return "免责声明" in text


def is_office_line(text: str) -> bool:
    """Whether a paragraph names contacts, copies, printing or the class mark of a reply."""
    if len(text) > _LONGEST:
        return False
    return any(form.match(text) for form in (_CONTACT, _PRINT, _CLASS_MARK))
