-- Gives a place to a circle if it is free or still belongs to 'gone'; answers whose it is now.
local circle, gone = ARGV[1], ARGV[2]
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= gone then return owner end
redis.call('SET', KEYS[1], circle)
return circle
