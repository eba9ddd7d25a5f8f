import { type SyntheticEvent, useEffect, useRef } from 'react';
import type { Section } from '../../../../core/programme/form.ts';
import { FieldView } from '../../../form/FieldView.tsx';
import { announce } from '../../../parts/announce.ts';

interface Props {
  readonly sections: readonly Section[];
  /** Id of the chosen field; '' when none is. */
  readonly field: string;
  pick(field: string): void;
}

/** Files lie on the server; a preview has none. */
function noFiles(event: SyntheticEvent): void {
  const target = event.target as HTMLElement;
  const files =
    target.closest('label')?.querySelector('input[type=file]') ?? target.closest('input[type=file]');
  if (!files) return;
  event.preventDefault();
  announce('这里是预览，不上传文件');
}

/** 填报界面: the form as those who apply see it, drawn by the same program; what is typed here is not kept. */
export function LiveScreen({ sections, field, pick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const line = field === '' ? null : document.getElementById(`field-${field}`);
    const around = box.current;
    if (!line || !around || around.contains(document.activeElement)) return;
    around.scrollTop += line.getBoundingClientRect().top - around.getBoundingClientRect().top - 60;
  }, [field]);
  return (
    <div
      className="fe-screen"
      ref={box}
      onClickCapture={noFiles}
      onFocusCapture={(event) => {
        const own = (event.target as HTMLElement).closest('.field')?.id.replace(/^field-/, '');
        if (own && own !== field) pick(own);
      }}
    >
      {field !== '' && (
        <style>{`.fe-screen #field-${CSS.escape(field)} { outline: 3px solid var(--accent); }`}</style>
      )}
      {sections.map((section) => (
        <section key={section.id} className="fields" aria-label={section.title}>
          <h3>{section.title}</h3>
          {section.help && <p className="note">{section.help}</p>}
          {section.fields.map((one) => (
            <FieldView key={one.id} field={one} section={section.id} />
          ))}
        </section>
      ))}
    </div>
  );
}
