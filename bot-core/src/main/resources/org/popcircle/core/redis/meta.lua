-- Writes what is not known yet and answers what is: format, partitions, mode.
local names = {'format', 'partitions', 'mode'}
local known = {}
for i, name in ipairs(names) do
    redis.call('HSETNX', KEYS[1], name, ARGV[i])
    known[i] = redis.call('HGET', KEYS[1], name)
end
return known
