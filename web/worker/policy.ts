import { z } from 'zod'

// The content security policy forbids code made from text, which Zod would try for speed.
z.config({ jitless: true })
