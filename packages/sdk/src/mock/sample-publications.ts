/** Answered sample cases, published as an officer would after review. */
import { SAMPLE_PHOTO } from './sample-photo.js';
import type { MockCase, MockPublication } from './state.js';
import type { World } from './world.js';

const SUPPORTS = [17, 4, 9, 2];

/** Publishes every answered or closed case whose kind may be published; nothing in them names a sender. */
export function publishSamples(cases: readonly MockCase[], world: World): MockPublication[] {
  const answered = cases.filter(({ status }) => status === 'answered' || status === 'closed');
  return answered.map((one, i) => {
    const answer = one.events.findLast(({ type }) => type === 'answered');
    const { width, height, mediaType, id } = SAMPLE_PHOTO;
    return {
      id: world.newId(),
      caseId: one.id,
      title: one.title,
      content: one.content,
      answer: answer?.text ?? '',
      photos: one.fileIds.map(() => ({
        id: world.newId(),
        fileId: id,
        width: width ?? 0,
        height: height ?? 0,
        mediaType,
        alt: 'Ảnh hiện trường',
      })),
      point: null,
      isSupported: false,
      supports: SUPPORTS[i % SUPPORTS.length] ?? 0,
      publishedAt: answer?.at ?? world.now().toISOString(),
    };
  });
}
