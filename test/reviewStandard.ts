import type { Standard } from '../src/core/programme/standard.ts';

/** A small standard with points, a threshold, a deduction, bands and a share of the best. */
export const scored: Standard = {
  id: 'scored-review',
  title: '评分标准',
  items: [
    { id: 'place', title: '有场所', mark: { kind: 'points', max: 60 }, threshold: 20 },
    { id: 'result', title: '有成果', mark: { kind: 'perUnit', unit: '项', points: 10, max: 40 } },
    { id: 'fault', title: '材料差错', mark: { kind: 'deduct', points: 1, max: 5 } },
  ],
  scoring: {
    total: 100,
    pass: 60,
    topShare: 50,
    bands: [
      { id: 'top', title: '一等', from: 80 },
      { id: 'good', title: '二等', from: 60 },
    ],
  },
};

/** What a reviewer gives by it. */
export const marks = (place: number, result: number) => ({
  place: { value: String(place) },
  result: { value: String(result) },
  fault: { value: '0' },
});
