import { useRouter } from '@tanstack/react-router';
import { type MouseEvent, useMemo } from 'react';
import type { QueryOutput } from '../../contract/client.ts';
import { labelAt } from '../../core/answers/fieldAt.ts';
import type { Sheet } from '../../core/answers/sheet.ts';
import { bind } from '../../documents/bind.ts';
import { formSheet } from '../../documents/formSheet.ts';
import { renderHtml } from '../../documents/write/html.ts';
import { paperStyles } from '../../documents/write/paperStyles.ts';

type Opinion = QueryOutput<'applicationDetail'>['opinions'][number];
interface Props {
  readonly sheet: Sheet;
  /** Id of the layout; nothing is drawn when the programme has none. */
  readonly layout: string | undefined;
  readonly opinions: readonly Opinion[];
  /** Address of the field behind a cell; absent: cells are no links. */
  readonly href?: (path: string) => string;
  /** Hears a click on a cell instead of following its link. */
  readonly onPick?: ((path: string) => void) | undefined;
}

/** The paper as it will be printed: the same rows in the same order; every cell leads back to its field (ux 5). */
export function PaperPreview({ sheet, layout: id, opinions, href, onPick }: Props) {
  const router = useRouter();
  const layout = sheet.programme.layouts.find((one) => one.id === id);
  const html = useMemo(() => {
    if (!layout) return '';
    const link =
      href || onPick
        ? (path: string) => ({
            href: href?.(path) ?? `#${path}`,
            label: `${labelAt(sheet.form, path)}：未填`,
          })
        : undefined;
    return renderHtml(bind(layout, formSheet(sheet, printed(opinions))), { link });
  }, [sheet, layout, opinions, href, onPick]);

  function follow(event: MouseEvent<HTMLElement>): void {
    const target = event.target as HTMLElement;
    const path = target.closest<HTMLElement>('[data-path]')?.dataset.path;
    const address = target.closest('a')?.getAttribute('href');
    if (!address || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (onPick && path) onPick(path);
    else router.history.push(address);
  }
  if (!layout) return <p className="soft">这一类申报没有纸面格式。</p>;
  return (
    <>
      <style>{paperStyles}</style>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: only links inside are followed, which the keyboard clicks as well */}
      <section
        className="paper-frame"
        aria-label="纸面预览"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone
        tabIndex={0}
        onClick={follow}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: documents/write/html escapes every text
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </>
  );
}

function printed(opinions: readonly Opinion[]) {
  const current = opinions.filter(({ supersededAt }) => supersededAt === null);
  return Object.fromEntries(
    current.map(({ step, text, signatory, paperDate }) => [
      step,
      { text, ...(signatory ? { signatory } : {}), ...(paperDate ? { paperDate } : {}) },
    ]),
  );
}
