import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import type { Section } from '../../../core/programme/form.ts';
import { ErrorSummary } from '../../form/ErrorSummary.tsx';
import { FieldView } from '../../form/FieldView.tsx';
import { focusPath } from '../../form/fieldAddress.ts';
import { SaveBar } from '../../form/SaveBar.tsx';
import { useFindings, useWork, WorkContext } from '../../form/work.ts';
import { ListFiles } from '../exchange/ListFiles.tsx';

/** The fields of one section, in the order of the paper. "Done" names what is still missing. */
export function SectionForm({ section }: { readonly section: Section }) {
  const work = useWork();
  const navigate = useNavigate();
  const [press, setPress] = useState(0);
  const mine = work.detail.editableSections.includes(section.id);
  const ids = new Set(section.fields.map(({ id }) => id));
  const errors = useFindings().filter(
    ({ level, path }) => level === 'error' && ids.has(path.split('.')[0] ?? ''),
  );
  const inside = useMemo(() => ({ ...work, showMissing: work.showMissing || press > 0 }), [work, press]);

  useEffect(() => {
    const path = decodeURIComponent(window.location.hash).replace(/^#f-/, '');
    if (path !== '') requestAnimationFrame(() => focusPath(path));
  }, []);

  function done(): void {
    work.store.flush();
    if (errors.length > 0) setPress(press + 1);
    else void navigate({ to: `/applications/${work.detail.id}` });
  }
  return (
    <WorkContext value={inside}>
      {mine && <SaveBar />}
      {press > 0 && <ErrorSummary title="这一部分还要填写或改正" findings={errors} press={press} here />}
      {!mine && <p className="note">这一部分由其他人填写，您可以查看。</p>}
      {section.help && <p className="note">{section.help}</p>}
      <div className="fields">
        {section.fields.map((field) => (
          <FieldView key={field.id} field={field} section={section.id} />
        ))}
      </div>
      {mine && <ListFiles section={section} />}
      <div className="buttons">
        {mine && (
          <button type="button" className="button" onClick={done}>
            这一部分填好了
          </button>
        )}
        <Link to={`/applications/${work.detail.id}`} className="button button-plain">
          {mine ? '先到这里，返回列表' : '返回列表'}
        </Link>
      </div>
      <Neighbours section={section} />
    </WorkContext>
  );
}

function Neighbours({ section }: { readonly section: Section }) {
  const { detail, form } = useWork();
  const at = form.sections.findIndex(({ id }) => id === section.id);
  const before = form.sections[at - 1];
  const after = form.sections[at + 1];
  const to = (one: Section) => `/applications/${detail.id}/sections/${one.id}`;
  return (
    <nav className="neighbours" aria-label="其他部分">
      {before && <Link to={to(before)}>← {before.title}</Link>}
      {after && <Link to={to(after)}>{after.title} →</Link>}
    </nav>
  );
}
