import { testPolicy } from '../testing/contracts.js';
import { BuiltinPolicy } from './index.js';

testPolicy('BuiltinPolicy', () => new BuiltinPolicy());
