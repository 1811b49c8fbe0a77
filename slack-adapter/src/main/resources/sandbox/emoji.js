/** The emoji names that are drawn here; any other name stays as it was typed. */
const EMOJI = {
    '+1': '👍', thumbsup: '👍', '-1': '👎', wave: '👋', clap: '👏', raised_hands: '🙌', raised_hand: '✋', hand: '✋',
    pray: '🙏', muscle: '💪', handshake: '🤝', point_right: '👉', point_up: '☝️', writing_hand: '✍️', eyes: '👀',
    ear: '👂', tada: '🎉', confetti_ball: '🎊', sparkles: '✨', star: '⭐', star2: '🌟', sunny: '☀️', seedling: '🌱',
    herb: '🌿', evergreen_tree: '🌲', sunflower: '🌻', four_leaf_clover: '🍀', fire: '🔥', rainbow: '🌈', gift: '🎁',
    bulb: '💡', heart: '❤️', green_heart: '💚', yellow_heart: '💛', blue_heart: '💙', smile: '😄',
    slightly_smiling_face: '🙂', blush: '😊', grin: '😁', joy: '😂', wink: '😉', thinking_face: '🤔', neutral_face: '😐',
    disappointed: '😞', cry: '😢', sweat_smile: '😅', hugging_face: '🤗', sleeping: '😴', white_check_mark: '✅',
    heavy_check_mark: '✔️', ballot_box_with_check: '☑️', x: '❌', no_entry: '⛔', warning: '⚠️', question: '❓',
    grey_question: '❔', exclamation: '❗', grey_exclamation: '❕', information_source: 'ℹ️', hourglass: '⌛',
    hourglass_flowing_sand: '⏳', alarm_clock: '⏰', stopwatch: '⏱️', clock1: '🕐', clock3: '🕒', calendar: '📆',
    date: '📅', spiral_calendar_pad: '🗓️', memo: '📝', pencil: '📝', pencil2: '✏️', page_facing_up: '📄', scroll: '📜',
    book: '📖', books: '📚', bookmark: '🔖', pushpin: '📌', paperclip: '📎', link: '🔗', mag: '🔍', lock: '🔒', unlock: '🔓',
    key: '🔑', bell: '🔔', no_bell: '🔕', mega: '📣', loudspeaker: '📢', speech_balloon: '💬', thought_balloon: '💭',
    left_speech_bubble: '🗨️', envelope: '✉️', incoming_envelope: '📨', inbox_tray: '📥', outbox_tray: '📤',
    package: '📦', house: '🏠', gear: '⚙️', wrench: '🔧', hammer_and_wrench: '🛠️', recycle: '♻️',
    arrows_counterclockwise: '🔄', repeat: '🔁', arrow_right: '➡️', arrow_left: '⬅️', arrow_up: '⬆️',
    arrow_down: '⬇️', leftwards_arrow_with_hook: '↩️', arrow_right_hook: '↪️', heavy_plus_sign: '➕',
    heavy_minus_sign: '➖', large_green_circle: '🟢', large_yellow_circle: '🟡', large_orange_circle: '🟠',
    red_circle: '🔴', large_blue_circle: '🔵', white_circle: '⚪', black_circle: '⚫', radio_button: '🔘', zzz: '💤',
    coffee: '☕', rocket: '🚀', compass: '🧭', world_map: '🗺️', scales: '⚖️', balance_scale: '⚖️',
    busts_in_silhouette: '👥', bust_in_silhouette: '👤', robot_face: '🤖', one: '1️⃣', two: '2️⃣', three: '3️⃣',
    four: '4️⃣', five: '5️⃣',
};

const NAME = /:([a-z0-9_+-]+):(?::skin-tone-[2-6]:)?/g;

export const emoji = name => EMOJI[name] ?? null;

export const withEmoji = text => text.replace(NAME, (typed, name) => EMOJI[name] ?? typed);
