/** What can be kept of a studio's file, each in its dialog. */
export type Keeping = 'correct' | 'title' | 'appoint' | 'left' | 'move' | 'member';
