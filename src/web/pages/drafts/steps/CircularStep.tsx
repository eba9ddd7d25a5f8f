import type { Programme } from '../../../../core/programme/programme.ts';
import { readingOf } from '../notice/elements.ts';
import { FromNotice } from '../notice/FromNotice.tsx';
import type { StepProps } from '../stepProps.ts';
import { CircularAnnexes } from './CircularAnnexes.tsx';
import { CircularParagraphs } from './CircularParagraphs.tsx';
import { CircularPreview } from './CircularPreview.tsx';
import { CircularReferences } from './CircularReferences.tsx';
import { notBlank, TextField } from './TextField.tsx';

export type Circular = Programme['circular'];
export interface CircularPartProps {
  readonly circular: Circular;
  readonly readOnly: boolean;
  readonly put: (circular: Circular) => void;
}

const contactFields = [
  ['name', '联系人', 'text'],
  ['phone', '联系电话', 'text'],
  ['email', '电子邮箱', 'email'],
] as const;

/** 通知: what the bodies receive; numbers and dates of the text come from the quota table and the calendar. */
export default function CircularStep({ draft, programme, save, readOnly }: StepProps) {
  const { circular } = programme;
  const reading = readingOf(draft);
  const put = (next: Circular) => save('circular', next);
  const part = { circular, readOnly, put };
  return (
    <>
      <CircularHead {...part} reading={reading} />
      <h2>正文</h2>
      <CircularParagraphs {...part} />
      <h2>附件</h2>
      <CircularAnnexes {...part} layouts={programme.layouts} found={reading?.annexes ?? []} />
      <h2>引用的文件</h2>
      <CircularReferences {...part} found={reading?.references ?? []} />
      <h2>联系人</h2>
      <div className="card dr-fields" id="e-contact">
        <p className="dr-wide">印在通知、名额函和帮助里；空着的不印。</p>
        {contactFields.map(([key, label, type]) => (
          <TextField
            key={key}
            label={label}
            type={type}
            value={circular.contact[key]}
            readOnly={readOnly}
            onChange={(value) => put({ ...circular, contact: { ...circular.contact, [key]: value } })}
          />
        ))}
        <FromNotice found={reading?.contact} of="联系人" />
      </div>
      <CircularPreview programme={programme} />
    </>
  );
}

type HeadProps = CircularPartProps & { readonly reading: ReturnType<typeof readingOf> };

function CircularHead({ circular, readOnly, put, reading }: HeadProps) {
  const { titleLines: _lines, ...plain } = circular;
  return (
    <div className="card dr-fields">
      <TextField
        label="标题"
        place="e-titleLines"
        value={circular.title}
        rows={2}
        readOnly={readOnly}
        check={notBlank}
        onChange={(title) => put({ ...plain, title })}
        beside={<FromNotice found={reading?.title} of="标题" />}
      />
      <TextField
        label="文号"
        hint="例如 某工办〔2019〕5号；没有文号的空着"
        place="e-number"
        value={circular.number ?? ''}
        readOnly={readOnly}
        onChange={(number) => put({ ...circular, number: number.trim() === '' ? null : number.trim() })}
        beside={<FromNotice found={reading?.number} of="文号" />}
      />
      <TextField
        label="发文单位"
        place="e-issuer"
        value={circular.issuer}
        readOnly={readOnly}
        check={notBlank}
        onChange={(issuer) => put({ ...circular, issuer })}
        beside={<FromNotice found={reading?.issuer} of="发文单位" />}
      />
      <TextField
        label="发文日期"
        type="date"
        place="e-issuedOn"
        value={circular.issuedOn}
        readOnly={readOnly}
        check={notBlank}
        onChange={(issuedOn) => put({ ...circular, issuedOn })}
        beside={<FromNotice found={reading?.issuedOn} of="发文日期" />}
      />
      <TextField
        label="主送"
        rows={2}
        place="e-recipients"
        value={circular.recipients ?? ''}
        readOnly={readOnly}
        onChange={(recipients) => put({ ...circular, recipients })}
        beside={<FromNotice found={reading?.recipients} of="主送" />}
      />
    </div>
  );
}
