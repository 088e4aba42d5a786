"""What a clause grants: who may obtain how much, for what, from whom (补贴条款的各部分)."""
