import { useMemo } from 'react';
import type { Form } from '../../../../core/programme/form.ts';
import type { Layout } from '../../../../core/programme/layout.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { inventAnswers } from '../../../../core/sandbox/inventAnswers.ts';
import { bind } from '../../../../documents/bind.ts';
import type { Bindable } from '../../../../documents/bindable.ts';
import { formSheet } from '../../../../documents/formSheet.ts';
import { listSheet } from '../../../../documents/listSheet.ts';
import { quotaSheet } from '../../../../documents/quotaSheet.ts';
import { summarySheet } from '../../../../documents/summarySheet.ts';
import { renderHtml } from '../../../../documents/write/html.ts';
import { paperStyles } from '../../../../documents/write/paperStyles.ts';

interface Props {
  readonly programme: Programme;
  readonly form: Form | undefined;
  readonly layout: Layout;
  /** With invented answers, or empty as it is handed out. */
  readonly filled: boolean;
}

function sheetOf({ programme, form, layout, filled }: Props): Bindable {
  if (form) {
    const today = `${programme.year}-12-31`;
    const answers = filled ? inventAnswers({ programme, form, seed: form.id, today }).answers : {};
    return formSheet({ programme, form, answers, references: {} });
  }
  if (layout.id !== programme.summary.layout) return listSheet(quotaSheet(programme.quota));
  const lines = filled
    ? [1, 2, 3].map((n) => ({
        hostUnit: `示例单位${n}`,
        studioName: `示例${programme.nameRule.suffix}`,
        mainResults: '示例',
      }))
    : [];
  return listSheet(summarySheet(programme.bodies[0]?.name ?? '', lines));
}

/** The paper as it will be printed, made anew at every edit by what also makes the print. */
export function LayoutPreview(props: Props) {
  const { programme, form, layout, filled } = props;
  const html = useMemo(() => {
    try {
      return renderHtml(bind(layout, sheetOf({ programme, form, layout, filled })));
    } catch {
      // Half an edit (a table by years turned into a list …) may have no paper for a moment; the check says what is missing.
      return '';
    }
  }, [programme, form, layout, filled]);
  if (html === '') return <p className="note">这张表现在还印不出来，请看下方“检查”。</p>;
  return (
    <>
      <style>{paperStyles}</style>
      <section
        className="paper-frame lo-paper"
        aria-label="印出来的样子"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        tabIndex={0}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: documents/write/html escapes every text
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </>
  );
}
