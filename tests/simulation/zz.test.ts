import { chromium } from 'playwright-core';
import { io } from 'socket.io-client';
import * as page from '@gongyan/shared/kit/page';
it('runs', () => { expect(typeof chromium.launch).toBe('function'); expect(typeof io).toBe('function'); expect(page).toBeTruthy(); });
