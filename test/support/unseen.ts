/** Texts of five signs or more in which nothing can be seen. */
export const unseen: readonly string[] = [
  '\u200b\u200b\u200b\u200b\u200b', '\u3164\u3164\u3164\u3164\u3164', '\u2800\u2800\u2800\u2800\u2800', '\u00ad\u2060\ufe0f\u202e\u0007', ' \u3000\n\t\u2028', '\u0301\u0301\u0301\u20dd\u0e31', '\u{e0041}\u{e0042}\u{e0043}\u115f\u180e',
];
