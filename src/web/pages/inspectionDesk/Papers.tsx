import type { InspectionCase, PhoneShelf } from '../../inspection/shelf.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { Proofs } from './ProofOnPhone.tsx';

/** The application as filed, the proofs, and what the visit before found: all from this phone. */
export function Papers({ papers, shelf }: { readonly papers: InspectionCase; readonly shelf: PhoneShelf }) {
  const { form, evidence, before, members } = papers;
  return (
    <>
      {before && (
        <section className="note note-warn">
          <h2>上次验收</h2>
          <p>{before.findings}</p>
          <p>整改意见：{before.advice}</p>
          {before.rectifyBy && <p>整改期限：{dayInWords(before.rectifyBy)}</p>}
        </section>
      )}
      <p className="soft">验收组：{members.join('、')}</p>
      {form.map(({ title, rows }) => (
        <details key={title} className="card">
          <summary>
            <h2>{title}</h2>
          </summary>
          <dl className="papers">
            {rows.map(({ label, text }) => (
              <div key={`${label}${text}`}>
                <dt>{label}</dt>
                <dd>{text === '' ? '—' : text}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      <section className="card">
        <h2>证明材料（{evidence.length} 份）</h2>
        {evidence.length === 0 ? <p>没有上传证明材料。</p> : <Proofs proofs={evidence} shelf={shelf} />}
      </section>
    </>
  );
}
