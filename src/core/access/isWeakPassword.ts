/** Shortest password, in characters as people count them. */
export const LEAST_PASSWORD = 10;

/** What is tried first by whoever guesses; matched without case and as part of the password. */
const common = [
  'password',
  'qwerty',
  '123456',
  '111111',
  'abc123',
  'admin',
  'iloveyou',
  'gongfang',
  '88888888',
];

/** Too short, made of few different characters, a common one with little added, or the account's own name. */
export function isWeakPassword(password: string, userName: string): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  const characters = Array.from(text);
  if (characters.length < LEAST_PASSWORD || new Set(characters).size < 5) return true;
  const bare = [...common, userName.toLowerCase()].reduce((rest, word) => rest.replaceAll(word, ''), text);
  return Array.from(bare).length <= LEAST_PASSWORD / 2;
}
