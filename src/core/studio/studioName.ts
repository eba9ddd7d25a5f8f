import type { Programme } from '../programme/programme.ts';

/** 领衔人 + 创新工作室, in the words of the programme (R22). */
export function studioNameByRule(programme: Programme, leadName: string): string {
  return `${leadName.trim()}${programme.nameRule.suffix}`;
}
