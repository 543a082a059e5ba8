@echo off
rem Starts Kernelglass. Needs only Java 17 or later, from JAVA_HOME or from the PATH.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=PASSIVE"
rem The window opens sooner when the last, dearest compilation does not compete with it.
set "start="
if "%~1"=="" set "start=-XX:+IgnoreUnrecognizedVMOptions -XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=50000 -XX:Tier4CompileThreshold=200000 -XX:Tier4BackEdgeThreshold=1000000"
"%java%" -Xshare:auto %start% -Dai.djl.offline=true %KERNELGLASS_JAVA_OPTIONS% -cp "%home%\lib\*" org.kernelglass.Launcher %*
exit /b %ERRORLEVEL%
