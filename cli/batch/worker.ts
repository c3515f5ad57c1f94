import { parentPort, workerData } from 'node:worker_threads'
import type { Model } from '../../engine/index.ts'
import { assessChunk, type Chunk } from './chunk.ts'

const model = workerData as Model
parentPort!.on('message', (chunk: Chunk) => parentPort!.postMessage(assessChunk(model, chunk)))
