import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/**
 * A database of this device: opened at its first use, and anew after the browser closed it or did not open it. `make` puts the
 * stores into a new one.
 */
export function deviceDatabase<Stores extends DBSchema | unknown = unknown>(
  name: string,
  make: (db: IDBPDatabase<Stores>) => void,
): () => Promise<IDBPDatabase<Stores>> {
  let opened: Promise<IDBPDatabase<Stores>> | undefined;
  const forget = () => {
    opened = undefined;
  };
  return () => {
    opened ??= openDB<Stores>(name, 1, { upgrade: (db) => make(db), terminated: forget }).catch(
      (error: unknown) => {
        forget();
        throw error;
      },
    );
    return opened;
  };
}
