/**
 * What a messenger's page draws and does in its own way. The page's app.js hands it over before anything is drawn:
 *
 * setup(given)               what the server says about itself, as {workspace, people, command, …}; a person is {id,
 *                            name, realName, tz, locale, kind: 'member' | 'guest' | 'bot' | 'gone', bot, initials, hue}
 * conversation(given)        a conversation as {id, name, kind, botIn, archived, members, …}
 * message(given)             a message as {id, at, author, ephemeral, words, root, aside, quiet, …}: root is the
 *                            message whose thread it stands in, in the same conversation; aside means shown
 *                            only there, quiet that it says nothing new
 * events                     handlers for events of the stream that only this messenger has, by name
 * begin(state)               starts what only this page has
 * firstPlace(wanted, place)  where the window looks when it opens; null for `place`
 * address(place)             what ?in= says for a place that is no conversation; null for the others
 * rail()                     the list of conversations, as nodes
 * head(place), page(place)   what stands above, or instead of, the messages of a place; null for the ordinary
 * content(message, form)     what a message says
 * besideTheName(message, threaded), threadLink(message), canReply(message), menu(message)
 *                            its other parts; a menu is a list of {label, run}
 * labels(message)            the labels of its buttons
 * openThreadOf(message)      opens the message's thread, or begins one
 * thread(id)                 an open thread as {conversation, root, shows, title, note, prompt, closed}; null when gone
 * rootOf(message)            {conversation, id} of the message that tells about this one's thread; null without one
 * hints(before, composer)    suggestions for what stands before the caret: {key, shown, does, text} or {…, take}
 * becomes(composer)         turns the field into something else, if what it says asks for that; whether it did
 * send(composer, typed)      sends it; answers undefined when it was refused
 * sendsAlone(typed)          whether Enter sends these words although suggestions are open
 * form(view, frame)          an open form as {name, title, close, submit, body}, where frame is {form, errors}
 * submit(view, form), close(view)
 *                            what its buttons do; submit answers {errors} by the key of a control
 * timeText(format, epoch, calendar)
 *                            a point in time in the messenger's own format; null when it is not known
 *
 * What has a question mark where it is called may be missing.
 */
export const messenger = {};

export const speakAs = ways => Object.assign(messenger, ways);
