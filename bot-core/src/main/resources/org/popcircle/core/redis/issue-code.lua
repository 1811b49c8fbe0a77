-- Keeps a code with what it stands for, and voids the owner's earlier one; 0 when the code is taken.
local code, owner, earlier, life = KEYS[1], KEYS[2], KEYS[3], ARGV[1]
if redis.call('EXISTS', code) == 1 then return 0 end
redis.call('DEL', earlier)
redis.call('HSET', code, unpack(ARGV, 3))
redis.call('PEXPIRE', code, life)
redis.call('SET', owner, ARGV[2], 'PX', life)
return 1
