package org.kernelglass.training.advice;

import java.util.List;

/** Looks for one kind of trouble. Constant in the number of steps: called every second. */
interface Check {

    List<Finding> look(Observation run);
}
