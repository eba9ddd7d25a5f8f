import type { LintNote } from '../../../../core/programme/lintNote.ts';

const looks = { error: 'of-error', warning: 'dr-remark', note: 'soft' } as const;
const heads = { error: '要改正：', warning: '请留意：', note: '' } as const;

/** What the linter says of one element, while it is being changed. */
export function DateNotes({ notes, where }: { readonly notes: readonly LintNote[]; readonly where: string }) {
  const own = notes.filter((note) => note.where === where);
  if (own.length === 0) return null;
  return (
    <ul className="dr-plain dr-wide">
      {own.map(({ level, message }) => (
        <li key={message} className={looks[level]}>
          {heads[level]}
          {message}
        </li>
      ))}
    </ul>
  );
}
