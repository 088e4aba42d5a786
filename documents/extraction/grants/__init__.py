"""What a clause grants: to whom, on what condition, how much, from whose purse (惠企条款).

The wording of benefits is data (data/grants.toml): each rule names its own examples.
"""
