import { Link } from '@tanstack/react-router';
import { isRowList } from '../../../core/fields/isRowList.ts';
import type { Section } from '../../../core/programme/form.ts';
import { useWork } from '../../form/work.ts';

/** Ways to fill the lists of a section with Excel: long lists are kept there anyway. */
export function ListFiles({ section }: { readonly section: Section }) {
  const { detail, form, store } = useWork();
  const lists = section.fields.filter(({ id }) => isRowList(form, id));
  if (lists.length === 0) return null;
  return (
    <p className="note">
      名单较长时，可以用 Excel 填写：
      {lists.map(({ id, label }, at) => (
        <span key={id}>
          {at > 0 ? '、' : ''}
          <Link
            to={`/applications/${detail.id}/exchange`}
            search={{ list: id } as never}
            onClick={() => store.flush()}
          >
            {label}（下载、上传）
          </Link>
        </span>
      ))}
    </p>
  );
}
