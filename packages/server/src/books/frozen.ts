/** A published book as a row holds it: the log commits to its very words, so that an older one stays as it was frozen. */
import * as z from 'zod/mini';
import { book, modelDetail, modelDocument } from '@gd/contract';

/** Books were published before a document had a number and a day. */
const frozenDocument = () =>
  z.extend(modelDocument(), {
    number: z._default(z.string(), ''),
    date: z._default(z.nullable(z.string()), null),
  });

export const frozenBook = () =>
  z.extend(book(), {
    chapters: z.array(
      z.object({
        title: z.string(),
        text: z.string(),
        models: z.array(z.extend(modelDetail(), { documents: z.array(frozenDocument()) })),
      }),
    ),
  });
