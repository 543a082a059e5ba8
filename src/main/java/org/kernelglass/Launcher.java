package org.kernelglass;

/** Where the program starts. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        System.out.println("Kernelglass");
    }
}
