import type { SimpleField } from '../programme/field.ts';

/** What the roll-up does with a figure: sums it, counts each choice, only tells it; a reference is never asked. */
export type FigureUse = 'sum' | 'count' | 'told' | 'never';
export const figureUse: { readonly [K in SimpleField['kind']]: FigureUse } = {
  ...{ number: 'sum', money: 'sum', choice: 'count' },
  ...{ text: 'told', longText: 'told', date: 'told', reference: 'never' },
};
