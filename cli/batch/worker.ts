import { parentPort, workerData } from 'node:worker_threads'
import { buildModel } from '../../engine/index.ts'
import { assessChunk, type Chunk } from './chunk.ts'
import type { Given } from './pool.ts'

const { knowledge, tables } = workerData as Given
const model = buildModel(knowledge, tables)
parentPort!.on('message', (chunk: Chunk) => parentPort!.postMessage(assessChunk(model, chunk)))
