-- Holds a workspace; a longer hold stays. The key goes with the longest hold.
local hold, workspace, holdEnd, now = KEYS[1], ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local known = redis.call('HGET', hold, workspace)
if holdEnd <= now or (known and tonumber(known) >= holdEnd) then return 0 end
redis.call('HSET', hold, workspace, ARGV[2])
if redis.call('PTTL', hold) < holdEnd - now then
    redis.call('PEXPIRE', hold, string.format('%.0f', holdEnd - now))
end
return 1
