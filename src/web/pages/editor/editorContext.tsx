import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Form } from '../../../core/programme/form.ts';
import type { AreaProps, PlacedNote } from './areaProps.ts';
import { isWithin, type Place } from './place.ts';

type Editor = Pick<AreaProps, 'programme' | 'fitting' | 'readOnly' | 'selected' | 'select' | 'saveParts'> & {
  readonly notesAt: ReadonlyMap<Place, readonly PlacedNote[]>;
  readonly notes: readonly PlacedNote[];
};
const Context = createContext<Editor | undefined>(undefined);
const Scope = createContext<readonly Form[] | undefined>(undefined);

/** What every input of the editor can reach without handing it down through each list. */
export function EditorProvider({ children, ...props }: AreaProps & { readonly children: ReactNode }) {
  const { programme, fitting, readOnly, selected, select, saveParts, notes } = props;
  const notesAt = useMemo(() => {
    const byPlace = new Map<Place, PlacedNote[]>();
    for (const note of notes) byPlace.set(note.place, [...(byPlace.get(note.place) ?? []), note]);
    return byPlace;
  }, [notes]);
  const editor = useMemo(
    () => ({ programme, fitting, readOnly, selected, select, saveParts, notes, notesAt }),
    [programme, fitting, readOnly, selected, select, saveParts, notes, notesAt],
  );
  return <Context value={editor}>{children}</Context>;
}

export function useEditor(): Editor {
  const editor = useContext(Context);
  if (!editor) throw new Error('an input of the editor stands outside of it');
  return editor;
}

/** The forms whose fields can be named inside: those of a track, of a material's tracks, or the form being edited. */
export function PathScope({
  forms,
  children,
}: {
  readonly forms: readonly Form[];
  readonly children: ReactNode;
}) {
  return <Scope value={forms}>{children}</Scope>;
}
export function useForms(): readonly Form[] {
  const { fitting } = useEditor();
  return useContext(Scope) ?? fitting.forms;
}

/** How many remarks wait inside an element. */
export function useOpenNotes(place: Place): { readonly error: number; readonly warning: number } {
  const { notes } = useEditor();
  const inside = notes.filter((note) => !note.acknowledged && isWithin(note.place, place));
  const count = (level: PlacedNote['level']) => inside.filter((note) => note.level === level).length;
  return { error: count('error'), warning: count('warning') };
}
