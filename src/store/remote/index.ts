/** Triple stores that are reached over HTTP. */
export { credentialsInNetrc, credentialsOf, type CredentialSource } from './credentials.js';
export { HttpError, WrongStoreError } from './http.js';
export { loadGraphs, type LoadOutcome } from './load.js';
export { RemoteStore, type UnionProbe } from './remote-store.js';
export { STORE_NAMES, STORES, type StoreName } from './stores/index.js';
export { verifyGraph, type Digest, type GraphVerdict, type LocalGraph } from './verify.js';
