import { parentPort, workerData } from 'node:worker_threads'
import { buildModel, type Knowledge } from '../../engine/index.ts'
import { assessChunk, type Chunk } from './chunk.ts'

const model = buildModel(workerData as Knowledge)
parentPort!.on('message', (chunk: Chunk) => parentPort!.postMessage(assessChunk(model, chunk)))
