/** What the issuer remembers, in memory: sessions, codes and tokens are over when it stops. */

/** @typedef {import('oidc-provider').AdapterPayload} Payload */

/** @returns {import('oidc-provider').AdapterFactory} one store for all models of one issuer */
export function memoryAdapter() {
  /** @type {Map<string, { payload: Payload, until: number }>} */
  const store = new Map();

  /** @param {(entry: { payload: Payload, until: number }) => boolean} test */
  const removeWhere = (test) => {
    for (const [key, entry] of store) if (test(entry)) store.delete(key);
  };

  return (model) => {
    /** @param {string} id */
    const keyOf = (id) => `${model}:${id}`;
    /** @param {string} id */
    const find = async (id) => store.get(keyOf(id))?.payload;
    /** @param {(payload: Payload) => boolean} test */
    const findBy = async (test) =>
      [...store].find(([key, { payload }]) => key.startsWith(`${model}:`) && test(payload))?.[1].payload;

    return {
      find,
      findByUid: (uid) => findBy((payload) => payload.uid === uid),
      findByUserCode: (userCode) => findBy((payload) => payload.userCode === userCode),
      async upsert(id, payload, expiresIn) {
        const now = Date.now();
        removeWhere(({ until }) => until < now);
        store.set(keyOf(id), { payload, until: expiresIn ? now + expiresIn * 1000 : Infinity });
      },
      async consume(id) {
        const payload = await find(id);
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        store.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        removeWhere(({ payload }) => payload.grantId === grantId);
      },
    };
  };
}
