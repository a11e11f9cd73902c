/** Runs in a process of its own: an SMTP server that takes every letter and keeps none. */
import { SMTPServer } from 'smtp-server';

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    stream.resume().on('end', done);
  },
});
server.listen(0, '127.0.0.1', () => {
  const address = /** @type {import('node:net').AddressInfo} */ (server.server.address());
  process.send?.(`smtp://127.0.0.1:${address.port}`);
});
process.on('disconnect', () => process.exit());
