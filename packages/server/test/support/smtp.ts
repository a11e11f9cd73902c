/** A real SMTP server on loopback that keeps what it is given. */
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface KeptMail {
  to: string[];
  /** As it came over the wire. */
  raw: string;
  parsed: ParsedMail;
}

export interface TestMailbox {
  url: string;
  port: number;
  mails: KeptMail[];
  close(): Promise<void>;
}

interface MailboxOptions {
  port?: number;
  /** Runs when a mail has come in whole and before the sender is told so; an error is answered with. */
  beforeReply?: () => Promise<void> | void;
  /** Gives an error for a recipient that is refused. */
  refuse?: (address: string) => Error | undefined;
}

export async function startMailbox({
  port = 0,
  beforeReply,
  refuse,
}: MailboxOptions = {}): Promise<TestMailbox> {
  const mails: KeptMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, callback) => callback(refuse?.(address) ?? null),
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        simpleParser(raw)
          .then(async (parsed) => {
            const to = session.envelope.rcptTo.map(({ address }) => address);
            mails.push({ to, raw: raw.toString('latin1'), parsed });
            await beforeReply?.();
            callback(null);
          })
          .catch((error: unknown) => callback(error as Error));
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
