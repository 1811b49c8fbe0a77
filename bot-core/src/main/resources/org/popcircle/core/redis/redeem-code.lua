-- Uses a code up; the same delivery may ask again. Wrong ones are counted for whoever enters them.
local code, tries = KEYS[1], KEYS[2]
local by, delivery, most, memory = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4]
local ticket = redis.call('HMGET', code, 'used', 'owner', 'messenger', 'workspace', 'user', 'name', 'circle')
local known, used = ticket[2], ticket[1]
if known and used == by .. ' ' .. delivery then
    return { 'taken', ticket[3], ticket[4], ticket[5], ticket[6], ticket[7] }
end
if tonumber(redis.call('GET', tries) or '0') >= most then return { 'too-many' } end
if known == by then return { 'own' } end
if not known or used then
    if redis.call('INCR', tries) == 1 then redis.call('PEXPIRE', tries, memory) end
    return { 'unknown' }
end
redis.call('HSET', code, 'used', by .. ' ' .. delivery)
return { 'taken', ticket[3], ticket[4], ticket[5], ticket[6], ticket[7] }
