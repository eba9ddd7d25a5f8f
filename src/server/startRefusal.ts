/**
 * A foreseen reason why the installation cannot start (port busy, folder not writable ...).
 * The message is the Chinese sentence shown to the operator; it says what to do next.
 */
export class StartRefusal extends Error {
  override name = 'StartRefusal';
}
