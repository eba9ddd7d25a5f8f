import { expect, test } from 'vitest';
import type { Programme } from '../programme/programme.ts';
import { paperTracks } from './paperTracks.ts';

const programme = (filedAfter: boolean) =>
  ({
    steps: [{ id: 'body', actor: 'body', filedAfter }],
    tracks: [
      { id: 'city', steps: ['body'], designatedBy: 'city' },
      { id: 'own', steps: ['other'], designatedBy: 'body' },
    ],
  }) as unknown as Programme;

test('the desk waits for what is filed, and where nobody files for what the city names', () => {
  expect(paperTracks(programme(true))).toEqual(['city']);
  expect(paperTracks(programme(false))).toEqual(['city']);
  const { steps, ...rest } = programme(true);
  expect(paperTracks({ ...rest, steps: [...steps, { ...steps[0]!, id: 'other' }] })).toEqual(['city', 'own']);
});
