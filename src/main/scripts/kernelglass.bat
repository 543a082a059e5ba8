@echo off
rem Starts Kernelglass. Needs only Java 17 or later, from JAVA_HOME or from the PATH.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=PASSIVE"
set "quick="
if "%~1"=="--help" set "quick=-XX:TieredStopAtLevel=1"
"%java%" -Xshare:auto %quick% -Dai.djl.offline=true %KERNELGLASS_JAVA_OPTIONS% -cp "%home%\lib\*" org.kernelglass.Launcher %*
exit /b %ERRORLEVEL%
