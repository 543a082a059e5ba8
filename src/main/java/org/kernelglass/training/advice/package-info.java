/** What a run's curves tell of its health, in plain words, and what may help. Pure; any thread. */
package org.kernelglass.training.advice;
