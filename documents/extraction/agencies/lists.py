"""Signs between the bodies of a list, whose first place holds for the rest."""

from __future__ import annotations

import re

# Between two bodies of one list: 省发改委、财政厅和工信厅; 省科技厅（省外专局）、教育厅.
# 省水利厅牵头，财政厅、审计厅配合: its part in the work stands behind a body of a note.
LIST = re.compile(
    r"(?:（[^（）]{0,20}）)?(?:(?:牵头|主办|负责)(?=[，,；;]))?(?:、|，|,|；|;|和|及|以及|与|\s){1,3}"
)
# 各市、州、林区水利局、财政局: bureaus of every place, of this one too.
AMONG = re.compile(r"各[市州县区盟旗直管辖设地级以上、，及和（）()]{1,16}[、和]$")
SHARE = re.compile(r"[、和与及]$")  # 柳州市、南宁市人民政府
