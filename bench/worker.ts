import { parentPort, workerData } from 'node:worker_threads'
import { type Load, work } from './batch.ts'

work(workerData as Load, parentPort!)
