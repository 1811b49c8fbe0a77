-- Keeps a record: for ever and listed, or for a time and not listed.
local value, names, text, name, life = KEYS[1], KEYS[2], ARGV[1], ARGV[2], ARGV[3]
if life == '' then
    redis.call('SET', value, text)
    redis.call('SADD', names, name)
else
    redis.call('SET', value, text, 'PX', life)
    redis.call('SREM', names, name)
end
return 1
