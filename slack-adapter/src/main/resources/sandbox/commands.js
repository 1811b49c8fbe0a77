/** The words after the slash command, for the list of hints; `insert` is what a choice writes, the person adds the rest. */
export const COMMANDS = [
    {word: 'check', form: 'check <question>', insert: 'check ', does: 'Ask whether anybody has a reason against it'},
    {word: 'propose', form: 'propose [title]', insert: 'propose ', does: 'Bring a proposal, step by step to a decision'},
    {word: 'status', form: 'status', insert: 'status', does: 'What is open here'},
    {word: 'mine', form: 'mine', insert: 'mine', does: 'What waits for me, everywhere'},
    {word: 'log', form: 'log [words]', insert: 'log ', does: 'Decisions: search, read the story, export'},
    {word: 'backlog', form: 'backlog [add …]', insert: 'backlog ', does: 'What waits for a meeting'},
    {word: 'members', form: 'members', insert: 'members', does: 'Who is in this circle'},
    {word: 'settings', form: 'settings', insert: 'settings', does: 'How we do things: pace, quiet hours, language'},
    {word: 'help', form: 'help [topic]', insert: 'help ', does: 'Plain-language help'},
];

/** The commands that fit what has been typed so far; none once the word is complete and more is being written. */
export function fitting(command, typed) {
    if (!typed.startsWith('/')) {
        return [];
    }
    const [slash, word = ''] = typed.split(' ', 2);
    if (typed.split(' ').length > 2 || typed.includes('\n')) {
        return [];
    }
    const wordComplete = typed.includes(' ') ? COMMANDS.some(c => c.word === word && typed.endsWith(' ')) : false;
    const known = typed.includes(' ') ? slash === command : command.startsWith(slash);
    return known && !wordComplete ? COMMANDS.filter(c => c.word.startsWith(word) && c.word !== word) : [];
}
