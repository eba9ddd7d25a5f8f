import type { StandardItem } from '../programme/standard.ts';
import type { MarkGiven } from '../standards/marks.ts';

const answers: Readonly<Record<string, string>> = { yes: '是', no: '否' };

/** A mark as people read it; blank when nothing was said. */
export function markWords({ mark }: Pick<StandardItem, 'mark'>, given: MarkGiven | undefined): string {
  if (!given) return '';
  const { value = '', states = [] } = given;
  const unit = mark && 'unit' in mark ? mark.unit : mark && mark.kind !== 'check' ? '分' : '';
  const text = answers[value] ?? (value === '' ? '' : `${value} ${unit}`.trim());
  return [text, states.join('、')].filter((part) => part !== '').join('；');
}
