/** The server's log: JSON lines with ids and numbers only. */
import { pino, type DestinationStream, type Logger } from 'pino';
import { loggable } from './http/problems.js';

export type Log = Logger;

/** Errors are logged by class, code and place; headers and bodies, should anybody ever log a request, not at all. */
export const openLog = (level: string, destination?: DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      serializers: {
        err: loggable,
        error: (value: unknown) => value,
        req: () => undefined,
        res: () => undefined,
      },
    },
    destination ?? pino.destination(2),
  );
