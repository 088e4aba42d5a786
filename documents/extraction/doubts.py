"""What a reader may leave unresolved, in the words a reviewer sees (存疑)."""

DOUBTS = {
    "inferred_owner": "责任单位由地名推断",
    "owner_carried": "责任单位承接上文",
    "progress_unsaid": "未写明进展",
    "name_unclear": "指标名称不完整",
    "time_unsaid": "未写明时间",
    "goal_unannounced": "未写明是目标",
    "unit_unsaid": "未写明单位",
    "beneficiary_carried": "对象承接上文",
    "beneficiary_unknown": "未找到对象",
    "beneficiary_unclear": "对象过长",
    "condition_unknown": "未找到条件",
    "condition_unclear": "条件过长",
    "head_carried": "条件承接上文",
}
"""Code on a fact -> what it means; every code an extractor may set stands here."""
